from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('blog', '0001_initial'), ('shop', '__first__')]
    operations = [
        migrations.AddField('post', 'item', models.ForeignKey(
            null=True, on_delete=models.SET_NULL, to='shop.Item', related_name='p')),
    ]
