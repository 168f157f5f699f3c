from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('blog', '0002_text')]
    run_before = [('shop', '0003_post')]
    operations = [
        migrations.AlterField('post', 'slug', models.SlugField(unique=True)),
        migrations.AlterUniqueTogether('post', {('item', 'slug')}),
    ]
