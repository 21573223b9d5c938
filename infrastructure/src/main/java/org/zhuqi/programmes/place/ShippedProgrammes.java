package org.zhuqi.programmes.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Window;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.FirstStart;
import org.zhuqi.shared.place.FirstStartTime;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the place's programmes; one that is there already, by its code, is left alone.
 *
 * <p>Their windows hang on the first start, which makes an open call only where people try the program out. Everywhere
 * else they are drafts: nobody but the office opens a call to the public.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class ShippedProgrammes implements FirstStart {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PlaceFiles files;
    private final FirstStartTime firstStart;
    private final Programmes programmes;
    private final FormCodec formCodec;
    private final RuleCodec ruleCodec;
    private final RouteCodec routeCodec;
    private final GatherFacts gatherFacts;
    private final Demonstration demonstration;
    private final Clock clock;

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void load() {
        LocalDate first = LocalDate.ofInstant(firstStart.at(), clock.getZone());
        for (String path : files.list("programmes")) {
            if (path.endsWith(".json")) {
                load(path, first);
            }
        }
    }

    private void load(String path, LocalDate first) {
        try (InputStream in = files.open(path)) {
            ProgrammeFile file = JSON.readValue(in, ProgrammeFile.class);
            if (programmes.findByCode(file.code()).isPresent()) {
                return;
            }
            Programme programme = programme(file, first);
            programme.rules().faults().forEach(fault -> {
                throw new IllegalArgumentException(fault.field() + ": " + fault.key() + " " + fault.args());
            });
            Set<FactKey> unknown = gatherFacts.unknown(programme.rules().factKeys());
            if (!unknown.isEmpty()) {
                log.warn("{} asks for facts that no source knows: {}", path, unknown);
            }
            programmes.add(programme);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalStateException("data file " + path + ": " + e.getMessage(), e);
        }
    }

    private Programme programme(ProgrammeFile file, LocalDate first) {
        BigDecimal budget = file.budget();
        UUID item = file.demonstrationItem();
        return Programme.builder()
                .id(new ProgrammeId(Identifiers.next(clock)))
                .code(file.code())
                .title(file.title())
                .summary(file.summary())
                .window(Window.ofDays(
                        first.plusDays(file.opensDay()), first.plusDays(file.closesDay()), clock.getZone()))
                .rules(new ProgrammeRules(
                        formCodec.read(file.form().toString()),
                        ruleCodec.readCriterion(file.eligibility().toString()),
                        ruleCodec.readAmount(file.amount().toString()),
                        file.materials(),
                        routeCodec.read(file.route().toString())))
                .noticeDays(Objects.requireNonNullElse(file.noticeDays(), Programme.DEFAULT_NOTICE_DAYS))
                .budget(budget == null ? null : new Money(budget))
                .receipts(new ReceiptPattern(file.receipts()))
                .particulars(
                        demonstration.on() && item != null
                                ? Particulars.NONE.withItem(new PolicyItemId(item))
                                : Particulars.NONE)
                .status(demonstration.on() ? ProgrammeStatus.PUBLISHED : ProgrammeStatus.DRAFT)
                .version(1)
                .build();
    }
}
