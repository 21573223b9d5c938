package org.zhuqi.reviews.experts.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;

/** The pool of demo/experts.csv, named by their places in it, each with the demonstration account of the same number. */
@Component
@RequiredArgsConstructor
class DemonstrationExperts implements DemonstrationData {
    private static final String FILE = "demo/experts.csv";
    private static final int COLUMNS = 5;

    private final Experts experts;
    private final ExpertAccounts expertAccounts;
    private final Accounts accounts;
    private final PlaceFiles files;

    @Override
    public String id() {
        return "experts";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(files.open(FILE), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", COLUMNS)).forEach(this::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void keep(String[] row) {
        ExpertId id = new ExpertId(
                UUID.nameUUIDFromBytes(("demonstration expert " + row[0]).getBytes(StandardCharsets.UTF_8)));
        if (experts.find(id).isPresent()) {
            return;
        }
        experts.add(new Expert(
                id,
                row[1],
                Arrays.stream(row[2].split(" ")).map(Expert.Field::valueOf).collect(Collectors.toSet()),
                row[3],
                row[4].isBlank() ? null : new ReportingUnitId(row[4].strip()),
                List.of(),
                true,
                0));
        accounts.findByUsername(new Username(row[0]))
                .map(Account::id)
                .ifPresent(account -> expertAccounts.link(id, account));
    }
}
