-- Servers that speak OpenAI's protocol, added by people. Their keys are held in memory only. A blank model: chosen from
-- what the server lists.
create table captioner_server (
    workspace_id text    not null references workspace (id) on delete cascade,
    id           text    not null,
    name         text    not null,
    base_url     text    not null,
    model        text    not null,
    concurrency  integer not null,
    timeout_s    bigint  not null,
    prompt_style text    not null,
    added_at     bigint  not null,
    primary key (workspace_id, id)
);
