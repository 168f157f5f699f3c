from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0001_initial')]

    operations = [
        migrations.AlterUniqueTogether('vote', {('user', 'a'), ('b', 'c')}),
        migrations.AlterUniqueTogether('vote', {('b', 'c')}),
        migrations.AlterIndexTogether('vote', {('a', 'b'), ('b', 'a')}),
        migrations.AddIndex('vote', models.Index(fields=['other', 'a'], name='vote_other')),
        migrations.AddIndex('vote', models.Index(fields=['other', '-b'], name='vote_other_b')),
    ]
