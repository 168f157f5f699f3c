from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('shop', '0002_change')]

    operations = [
        migrations.RenameIndex('vote', new_name='vote_a_b', old_fields=('a', 'b')),
        migrations.RemoveIndex('vote', 'vote_other'),
        migrations.RemoveIndex('vote', 'vote_other_b'),
        migrations.AddConstraint('vote', models.UniqueConstraint(fields=['other', 'c'], name='vote_oc')),
        migrations.RemoveConstraint('vote', 'vote_oc'),
        migrations.RemoveIndex('vote', 'vote_a_b'),
        migrations.RenameField('vote', 'b', 'd'),
        migrations.AlterUniqueTogether('vote', set()),
        migrations.AlterIndexTogether('vote', None),
    ]
