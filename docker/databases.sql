-- One database a service; nobody reads another's.
create database registry;
create database clustering;
create database ab_harness;
