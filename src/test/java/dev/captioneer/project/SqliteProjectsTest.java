package dev.captioneer.project;

class SqliteProjectsTest extends ProjectsTest {}
