-- Times are milliseconds since 1970-01-01 UTC. Identifiers are 20 characters of 0-9a-z.
create table workspace (
    id         text   not null primary key,
    created_at bigint not null
);

-- The server's key is open to workspaces that entered the access code; a changed code closes it again.
create table server_key_grant (
    workspace_id text   not null primary key references workspace (id) on delete cascade,
    code_hash    text   not null,
    granted_at   bigint not null
);

-- A browser proves with a cookie that a workspace is its own; only the hash of the cookie is kept.
create table workspace_browser (
    secret_hash  text   not null primary key,
    workspace_id text   not null references workspace (id) on delete cascade,
    created_at   bigint not null
);

create table api_token (
    token_hash   text   not null primary key,
    workspace_id text   not null references workspace (id) on delete cascade,
    created_at   bigint not null
);

create table continue_link (
    code_hash    text   not null primary key,
    workspace_id text   not null references workspace (id) on delete cascade,
    expires_at   bigint not null
);

create table project (
    id           text    not null primary key,
    workspace_id text    not null references workspace (id) on delete cascade,
    name         text    not null,
    trigger_word text,
    style        text    not null,
    subject      text    not null,
    goal         text    not null,
    note         text    not null,
    language     text    not null,
    prompt       text,
    version      integer not null,
    created_at   bigint  not null,
    changed_at   bigint  not null,
    deleted_at   bigint
);
create index project_of_workspace on project (workspace_id, changed_at);

create table image (
    id              text    not null primary key,
    project_id      text    not null references project (id) on delete cascade,
    file_name       text    not null,
    sort_key        text    not null,
    content         text    not null,
    format          text    not null,
    width           integer not null,
    height          integer not null,
    orientation     integer not null,
    bytes           bigint  not null,
    status          text    not null,
    trouble_code    text,
    trouble_detail  text,
    caption_version integer not null,
    added_at        bigint  not null,
    deleted_at      bigint
);
create unique index image_once_per_project on image (project_id, content) where deleted_at is null;
create index image_in_order on image (project_id, sort_key, id);
create index image_by_content on image (content);

create table prompt (
    hash text not null primary key,
    text text not null
);

create table caption (
    image_id      text    not null references image (id) on delete cascade,
    version       integer not null,
    text          text    not null,
    author        text    not null,
    written_at    bigint  not null,
    captioner     text,
    model         text,
    model_version text,
    prompt_hash   text references prompt (hash),
    prompt_tokens integer,
    answer_tokens integer,
    total_tokens  integer,
    took_ms       bigint,
    attempt       integer,
    run_id        text,
    answer        text,
    primary key (image_id, version)
);

create table caption_run (
    id            text    not null primary key,
    project_id    text    not null references project (id) on delete cascade,
    scope         text    not null,
    captioner     text    not null,
    key_source    text    not null,
    replace_edits integer not null,
    prompt        text    not null,
    state         text    not null,
    message_code  text,
    waiting_until bigint,
    current_model text,
    created_at    bigint  not null,
    finished_at   bigint
);
create index run_of_project on caption_run (project_id, created_at);
create unique index one_run_at_a_time on caption_run (project_id) where finished_at is null;

create table caption_item (
    run_id         text    not null references caption_run (id) on delete cascade,
    image_id       text    not null references image (id) on delete cascade,
    position       integer not null,
    state          text    not null,
    seen_version   integer not null,
    attempts       integer not null,
    trouble_code   text,
    trouble_detail text,
    primary key (run_id, image_id)
);
create index item_by_state on caption_item (run_id, state, position);

create table console_event (
    id         integer primary key autoincrement,
    project_id text   not null references project (id) on delete cascade,
    at         bigint not null,
    level      text   not null,
    image_id   text,
    image_name text,
    message    text   not null,
    arguments  text   not null
);
create index console_of_project on console_event (project_id, id);

create table scheduled_tasks (
    task_name            text    not null,
    task_instance        text    not null,
    task_data            blob,
    execution_time       timestamp with time zone,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint  not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_by_time on scheduled_tasks (execution_time);
