-- Who writes the captions, a line for each captioner of the chain; empty: chosen when a run is ordered.
alter table project add column captioners text not null default '';
alter table project add column picture_detail text not null default 'STANDARD';
alter table project add column thinking text not null default 'LEAST';
alter table project add column safety text not null default 'STANDARD';

-- NOW, or OVER_NIGHT: handed in as jobs that the server works through when it likes.
alter table caption_run add column pace text not null default 'NOW';
