package org.zhuqi.notifications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.documents.imports.ImportEnded;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.notifications.InMemoryNotifications;
import org.zhuqi.notifications.Notification;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

class OnImportEndedTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final OnImportEnded listener = new OnImportEnded(new SendNotification(
            List.of(new InboxChannel(notifications)), new AccountDirectory(new InMemoryAccounts()), clock));
    private final UserId asker = new UserId(new UUID(1, 1));
    private final ImportId id = new ImportId(new UUID(8, 1));

    @Test
    void whoAskedReadsWhatBecameOfTheFileAndWhereToLook() {
        for (ImportStatus end : List.of(ImportStatus.DONE, ImportStatus.REFUSED, ImportStatus.FAILED)) {
            listener.on(new ImportEnded(
                    UUID.randomUUID(), clock.instant(), id, "名单.xlsx", asker, end, new Tally(12, 3, 4, 5)));
        }
        assertThat(notifications.all())
                .allMatch(told -> told.user().equals(asker) && told.href().equals("/staff/imports/" + id))
                .extracting(
                        Notification::messageKey,
                        told -> told.args().stream().map(LocalText::zh).toList())
                .containsExactlyInAnyOrder(
                        tuple("notifications.news.import-done", List.of("名单.xlsx", "12", "3", "4", "5")),
                        tuple("notifications.news.import-refused", List.of("名单.xlsx", "5")),
                        tuple("notifications.news.import-failed", List.of("名单.xlsx")));
    }
}
