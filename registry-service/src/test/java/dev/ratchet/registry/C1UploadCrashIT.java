package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.registry.application.uploads.PublishUpload;
import dev.ratchet.registry.application.uploads.ReceiveUpload;
import dev.ratchet.registry.application.uploads.ReceiveUpload.Sender;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.FileRow;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C1: what a crash leaves of an upload. */
@QuarkusTest
class C1UploadCrashIT {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Inject
    ReceiveUpload receiving;

    @Inject
    PublishUpload publishing;

    @Inject
    DataSource dataSource;

    private final DatasetClient datasets = new DatasetClient();

    @AfterEach
    void close() {
        datasets.close();
    }

    @Test
    void whatIsReadIsInvisibleUntilItIsPublishedAndASweepPublishesWhatWasLeft() {
        UUID id = newDataset();

        Upload read = receive(id, entries(2_500));

        assertThat(read.state()).isEqualTo(UploadState.PUBLISHING);
        assertThat(count(id)).isZero();
        owner().get("/datasets/{id}/entries", id).then().body("items.size()", equalTo(0));
        leave(read); // the service died here
        await().atMost(LONG).until(() -> count(id) == 2_500);
        assertThat(datasets.stored(id, 2_500))
                .hasSize(2_500)
                .extracting(DatasetEntryStored::entryId)
                .doesNotHaveDuplicates();
        assertThat(staged(read)).isZero();
    }

    @Test
    void manyThatPublishTheSameUploadPublishItOnce() throws InterruptedException {
        UUID id = newDataset();
        Upload read = receive(id, entries(3_500));

        var workers = IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> publishing.publish(read.key(), LONG)))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        Upload again = publishing.publish(read.key(), LONG);

        assertThat(again.state()).isEqualTo(UploadState.DONE);
        assertThat(again.added()).isEqualTo(3_500);
        assertThat(count(id)).isEqualTo(3_500);
        assertThat(datasets.stored(id, 3_500)).hasSize(3_500);
    }

    @Test
    void aChunkThatFailsHalfWayLeavesNothingAndIsDoneLater() {
        UUID id = newDataset();
        Upload read = receive(id, Stream.concat(entries(1_200), Stream.of(entry("poison"))));
        Rows.change(
                dataSource,
                "alter table dataset_entries add constraint no_poison check (expected_output <> 'poison') not valid");
        try {
            assertThatThrownBy(() -> publishing.publish(read.key(), LONG)).isInstanceOf(RuntimeException.class);

            assertThat(count(id)).isEqualTo(1_000);
            assertThat(staged(read)).isEqualTo(201);
        } finally {
            Rows.change(dataSource, "alter table dataset_entries drop constraint no_poison");
        }
        leave(read);
        await().atMost(LONG).until(() -> count(id) == 1_201);
        assertThat(datasets.stored(id, 1_201)).hasSize(1_201);
    }

    @Test
    void anUploadThatDiedWhileReadingIsGivenUp() {
        UUID id = newDataset();
        Stream<FileRow> dying =
                Stream.concat(entries(1_500), Stream.<FileRow>of(entry("x")).peek(row -> {
                    throw new AssertionError("died here");
                }));

        assertThatThrownBy(() -> receive(id, dying)).isInstanceOf(AssertionError.class);

        String upload = owner().get("/datasets/{id}/uploads", id).path("items[0].id");
        owner().get("/datasets/{id}/uploads/{upload}", id, upload)
                .then()
                .body("state", equalTo("reading"))
                .body("entries_read", equalTo(1_000));
        Rows.change(dataSource, "update dataset_uploads set lease_until = now() where id = '" + upload + "'");
        await().atMost(LONG)
                .untilAsserted(() -> owner().get("/datasets/{id}/uploads/{upload}", id, upload)
                        .then()
                        .body("state", equalTo("failed"))
                        .body("error.reason", containsString("No data came for too long")));
        assertThat(Rows.count(
                        dataSource, "select count(*) from dataset_upload_rows where upload_id = '" + upload + "'"))
                .isZero();
        assertThat(count(id)).isZero();
    }

    @Test
    void aConnectionThatBreaksOffFailsTheUpload() {
        UUID id = newDataset();

        Upload upload = receive(
                id, Stream.concat(entries(1_500), Stream.<FileRow>of(entry("x")).peek(row -> {
                    throw new UncheckedIOException(new IOException("connection reset"));
                })));

        assertThat(upload.state()).isEqualTo(UploadState.FAILED);
        assertThat(String.valueOf(upload.error())).contains("connection broke off");
        assertThat(staged(upload)).isZero();
        assertThat(count(id)).isZero();
    }

    @Test
    void anUploadIntoADatasetThatIsRemovedMeanwhileGoesWithIt() {
        UUID id = newDataset();
        Upload read = receive(id, entries(1_500));

        owner().delete("/datasets/{id}", id).then().statusCode(204);
        leave(read);

        await().atMost(LONG)
                .until(() ->
                        Rows.count(dataSource, "select count(*) from dataset_uploads where dataset_id = '" + id + "'")
                                == 0);
        assertThat(staged(read)).isZero();
    }

    private Upload receive(UUID dataset, Stream<FileRow> rows) {
        return receiving.receive(new Sender("default", dataset, "owner", null, false), new Listed(rows.iterator()));
    }

    /** As if whoever worked at it had died some time ago. */
    private void leave(Upload upload) {
        Rows.change(
                dataSource,
                "update dataset_uploads set lease_until = now() where id = '"
                        + upload.key().id() + "'");
    }

    private long staged(Upload upload) {
        return Rows.count(
                dataSource,
                "select count(*) from dataset_upload_rows where upload_id = '"
                        + upload.key().id() + "'");
    }

    private static Stream<FileRow> entries(int count) {
        return IntStream.range(0, count).mapToObj(n -> entry("answer " + n));
    }

    private static FileRow entry(String expected) {
        return new FileRow.Good(new NewEntry(JsonNodeFactory.instance.objectNode(), expected, null, null));
    }

    /** A file that is a list of rows. */
    private record Listed(Iterator<FileRow> rows) implements EntryFile {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public FileRow next() {
            return rows.next();
        }

        @Override
        public long lines() {
            return 0;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
