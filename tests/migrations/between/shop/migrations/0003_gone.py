from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_names')]

    operations = [
        migrations.AlterField('book', 'code', models.FloatField(null=True)),
        migrations.AlterField('book', 'similar', models.ManyToManyField('shop.Book', db_table='alike')),
        migrations.RemoveConstraint('book', 'book_code'),
        migrations.DeleteModel('Book'),
    ]
