from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0005_change')]

    operations = [
        migrations.RenameField('author', 'nick', 'handle'),
        migrations.RenameField('author', 'alias', 'other'),
        migrations.RenameField('book', 'pages', 'leaves'),
        migrations.AlterField('book', 'slug', models.SlugField(db_column='short')),
    ]
