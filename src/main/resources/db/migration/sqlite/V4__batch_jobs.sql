-- Jobs that a captioner works through over night. A row is here before the server is asked to make the job, so that a
-- crash in between leads to a search for its name and never to a second job.
create table batch_job (
    id             text    not null primary key,
    run_id         text    not null references caption_run (id) on delete cascade,
    model          text    not null,
    display_name   text    not null unique,
    remote_name    text,
    input_file     text,
    state          text    not null,
    images         integer not null,
    created_at     bigint  not null,
    changed_at     bigint  not null,
    -- When the server's job and files were deleted, or given up on.
    deleted_at     bigint,
    trouble_code   text,
    trouble_detail text
);
create index job_of_run on batch_job (run_id, created_at);

-- The job that an image was last handed in with; empty: not yet. A waiting item with a job is captioned the normal way.
alter table caption_item add column batch_job_id text;
