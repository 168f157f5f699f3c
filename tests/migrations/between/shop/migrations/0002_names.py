from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.RenameField('book', 'others', 'similar'),
        migrations.AlterModelTable('book', 'books'),
        migrations.AddField('book', 'code', models.FloatField(unique=True, null=True)),
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.AddConstraint('book', models.UniqueConstraint(
                    fields=['pages', 'code'], condition=models.Q(price__gt=0), name='book_code')),
            ],
            state_operations=[
                migrations.AddConstraint('book', models.UniqueConstraint(
                    fields=['pages', 'code'], condition=models.Q(price__gt=0), name='book_code')),
            ],
        ),
    ]
