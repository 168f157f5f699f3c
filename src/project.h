/*
 * The Python files of a Django project, by their paths alone: which of them hold models, which one
 * an import means, and which app a path says. Paths are canonical and interned.
 */
#ifndef IDXC_PROJECT_H
#define IDXC_PROJECT_H

#include "util.h"

typedef struct Project {
	Arena *arena;
	Names *names;
	Map files; /* canonical path -> the path to show: given, or in a given folder */
	List trees;             /* of char *: canonical paths of the folders */
} Project;

/* A file of the command line. */
void project_add(Project *project, const char *canonical, const char *path);

/*
 * Takes a folder in. The files that hold models, models.py and those in folders called models, are
 * added to `models` as they are to be shown, in the order of their names. False: errno says why.
 */
bool project_add_folder(Project *project, const char *canonical, const char *path, List *models);

/*
 * The file that holds a module: name is dotted or NULL, dots is how many stand before it. It is
 * looked for from the importing file upwards. NULL: none of the project.
 */
const char *project_module(const Project *project, const char *importer, unsigned dots,
                           const char *name);

/*
 * The app of a file that holds models: the folder that models.py or the folder models stands in.
 * A path that does not name this folder, as models.py alone, takes its name from where it lies if
 * there is an __init__.py. NULL: another file, or the name is no label.
 */
const char *project_app(const Project *project, const char *canonical, const char *path);

/*
 * The app of a file that was imported: the nearest folder upwards that holds models, else its own.
 */
const char *project_app_around(const Project *project, const char *canonical);

#endif
