from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('blog', '0002_text'), ('shop', '0002_more')]
    operations = [
        migrations.AddField('item', 'post', models.ForeignKey(
            null=True, on_delete=models.SET_NULL, to='blog.post')),
        migrations.AddField('item', 'word', models.ForeignKey(
            null=True, on_delete=models.SET_NULL, to='blog.word')),
    ]
