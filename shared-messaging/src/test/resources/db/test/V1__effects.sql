create table effects (
    name text not null
);
