from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0003_post')]
    operations = [migrations.AddIndex('item', models.Index(fields=['post', '-a'], name='item_post_a'))]
