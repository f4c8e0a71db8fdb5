-- Tables that akka-persistence-jdbc 5.2.1 reads and writes. Names and types of columns are those of its
-- schema/postgres/postgres-create-schema.sql (Apache-2.0 since 2026-02-21); tags and durable states are
-- left out, as nothing here uses them.

CREATE TABLE event_journal (
  ordering           BIGSERIAL,
  persistence_id     VARCHAR(255) NOT NULL,
  sequence_number    BIGINT NOT NULL,
  deleted            BOOLEAN DEFAULT FALSE NOT NULL,
  writer             VARCHAR(255) NOT NULL,
  write_timestamp    BIGINT,
  adapter_manifest   VARCHAR(255),
  event_ser_id       INTEGER NOT NULL,
  event_ser_manifest VARCHAR(255) NOT NULL,
  event_payload      BYTEA NOT NULL,
  meta_ser_id        INTEGER,
  meta_ser_manifest  VARCHAR(255),
  meta_payload       BYTEA,
  -- What keeps a second writer out: no two events of a run have one number.
  PRIMARY KEY (persistence_id, sequence_number)
);

CREATE TABLE snapshot (
  persistence_id        VARCHAR(255) NOT NULL,
  sequence_number       BIGINT NOT NULL,
  created               BIGINT NOT NULL,
  snapshot_ser_id       INTEGER NOT NULL,
  snapshot_ser_manifest VARCHAR(255) NOT NULL,
  snapshot_payload      BYTEA NOT NULL,
  meta_ser_id           INTEGER,
  meta_ser_manifest     VARCHAR(255),
  meta_payload          BYTEA,
  PRIMARY KEY (persistence_id, sequence_number)
);
