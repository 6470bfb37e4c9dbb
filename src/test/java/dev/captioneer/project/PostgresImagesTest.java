package dev.captioneer.project;

import dev.captioneer.testing.OnPostgres;

@OnPostgres
class PostgresImagesTest extends ImagesTest {}
