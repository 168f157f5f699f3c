"""Places: fields of GeoDjango, recorded with its own backends."""

from django.contrib.gis.db import models


class Place(models.Model):
    name = models.CharField(max_length=20)
    point = models.PointField()
    area = models.PolygonField(srid=3857, null=True)
    way = models.LineStringField(dim=3)
    globe = models.MultiPointField(geography=True)
    other = models.GeometryField(spatial_index=False)
    gc = models.GeometryCollectionField(db_column='a_collection_of_geometries_here')


class AVeryLongNameOfAModelWithAPlace(models.Model):
    a_long_name_of_a_spatial_column_in_it = models.MultiPolygonField()
