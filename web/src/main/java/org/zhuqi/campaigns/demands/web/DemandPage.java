package org.zhuqi.campaigns.demands.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMessageId;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.usecase.DemandFile;
import org.zhuqi.campaigns.demands.usecase.DemandFiles;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.JoinDemands;
import org.zhuqi.campaigns.demands.usecase.OpenDemand;
import org.zhuqi.campaigns.demands.usecase.PostDemandMessage;
import org.zhuqi.campaigns.demands.usecase.ProposeRouting;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** What the pages of one demand have in common, for the enterprise and for the offices. */
@Component
@RequiredArgsConstructor
class DemandPage {
    private static final int SIMILAR = 5;
    private static final int ALIKE = 50;
    /** What only the enterprise has in common is not of one kind. */
    private static final int NEAR = 20;

    private static final Set<DemandMove> JOINING = EnumSet.of(DemandMove.MERGE, DemandMove.BIND);

    private final OpenDemand openDemand;
    private final ProposeRouting proposeRouting;
    private final DemandQueries queries;
    private final RaiseDemand raiseDemand;
    private final JoinDemands joinDemands;
    private final PostDemandMessage postDemandMessage;
    private final UploadDocument uploadDocument;
    private final AttachmentsOf attachmentsOf;
    private final UnitDirectory units;
    private final Categories categories;
    private final DemandMoves moves;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    DemandFile show(Actor actor, UUID id, Model model) {
        DemandFile file = openDemand.open(actor, new DemandId(id));
        model.addAttribute("file", file);
        model.addAttribute("demand", file.demand());
        model.addAttribute("possible", offered(file, true));
        model.addAttribute("impossible", offered(file, false));
        model.addAttribute("files", files(file));
        model.addAttribute("messageKey", Identifiers.next(clock));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        model.addAttribute("categories", categoryOptions());
        model.addAttribute("units", unitOptions());
        model.addAttribute("complexities", options(Complexity.values(), "demands.complexity-choice."));
        model.addAttribute(
                "outcomes",
                options(
                        Arrays.stream(Outcome.values())
                                .filter(outcome -> outcome != Outcome.NOT_ADMITTED)
                                .toArray(Outcome[]::new),
                        "demands.outcome."));
        model.addAttribute("grades", options(Grade.values(), "demands.grade."));
        List<DemandQueries.Similar> similar =
                file.offers().stream().anyMatch(offer -> JOINING.contains(offer.move()) && offer.possible())
                        ? queries.similar(
                                actor.scopeFor(DemandsRight.READ), file.demand().id(), SIMILAR)
                        : List.of();
        model.addAttribute("similar", similar);
        model.addAttribute("alike", alike(actor, file));
        model.addAttribute(
                "proposals",
                file.offers(DemandMove.DISPATCH)
                        ? proposeRouting.propose(actor, file.demand().id())
                        : List.of());
        return file;
    }

    /** Those of the kind that nobody has begun to answer; for the office, while there is no answer to this one. */
    private List<DemandQueries.Similar> alike(Actor actor, DemandFile file) {
        if (!actor.has(DemandsRight.OFFICE) || !file.demand().state().mayLead()) {
            return List.of();
        }
        return queries.similar(actor.scopeFor(DemandsRight.READ), file.demand().id(), ALIKE).stream()
                .filter(similar -> similar.nearness() >= NEAR)
                .filter(similar -> similar.line().state() == DemandState.RAISED
                        || similar.line().state() == DemandState.ACCEPTED)
                .toList();
    }

    /** Brings many of a kind together, or shows what is wrong. */
    String gather(Actor actor, UUID id, @Nullable List<UUID> others, Sent sent) {
        try {
            joinDemands.gather(
                    actor,
                    new DemandId(id),
                    others == null
                            ? List.of()
                            : others.stream().map(DemandId::new).toList());
        } catch (RefusedException e) {
            refused(e, sent.model());
            return sent.again().get();
        }
        return sent.to(id, "demands.done.gather");
    }

    private static List<DemandFile.Offer> offered(DemandFile file, boolean possible) {
        return file.offers().stream()
                .filter(offer -> offer.possible() == possible)
                .filter(offer -> possible || isWorthSaying(Objects.requireNonNull(offer.obstacle())))
                .toList();
    }

    /** What does not belong to the state at all is no news. */
    private static boolean isWorthSaying(RefusedException obstacle) {
        return !obstacle.is(DemandsError.MOVE_NOT_POSSIBLE)
                && !obstacle.is(DemandsError.NOTHING_ASKED)
                && !obstacle.is(DemandsError.NO_EXTENSION_ASKED);
    }

    private Map<DemandMessageId, List<Attachment>> files(DemandFile file) {
        Map<DemandMessageId, List<Attachment>> files = new HashMap<>();
        for (DemandMessage message : file.thread()) {
            files.put(message.id(), attachmentsOf.list(OwnerRef.of(DemandFiles.KIND, message.id())));
        }
        return files;
    }

    List<Option> categoryOptions() {
        return categories.all().stream()
                .map(category -> new Option(category.code(), texts.of(category.name())))
                .toList();
    }

    List<Option> unitOptions() {
        return units.all().stream()
                .filter(ReportingUnit::active)
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    /**
     * What a page does after a form was sent.
     *
     * @param base address that the demand's id follows
     * @param again shows the page of the form with what was wrong
     */
    record Sent(String base, Model model, RedirectAttributes redirect, Supplier<String> again) {
        private String to(Object demand, String done) {
            redirect.addFlashAttribute("done", done);
            return "redirect:" + base + demand;
        }
    }

    /** Raises a demand with the files that came with it. */
    String raise(Actor actor, DemandForm typed, Channel otherwise, @Nullable List<MultipartFile> files, Sent sent) {
        try {
            DemandId raised = raiseDemand
                    .raise(actor, typed.command(otherwise, texts.language()))
                    .id();
            keepFiles(actor, raised, files, sent.redirect());
            return sent.to(raised, "demands.done.RAISE");
        } catch (RefusedException e) {
            if (e.errorKey().kind() != ErrorKind.INVALID) {
                throw e;
            }
            sent.model().addAttribute("problems", Problems.of(e, messages));
            return sent.again().get();
        }
    }

    /** Makes a move, or shows what is wrong. */
    String make(Actor actor, UUID id, String path, DemandMoves.Request request, Sent sent) {
        DemandMove move = DemandMoves.named(path);
        try {
            moves.make(actor, new DemandId(id), move, request);
        } catch (RefusedException e) {
            refused(e, sent.model());
            sent.model().addAttribute("wrongMove", move);
            sent.model().addAttribute("typed", Map.of(move.name(), request.words()));
            return sent.again().get();
        }
        return sent.to(id, "demands.done." + move);
    }

    /** Writes a message, with a file when there is one. */
    String post(Actor actor, UUID id, PostDemandMessage.Command command, @Nullable MultipartFile attachment, Sent sent)
            throws IOException {
        try {
            DemandMessage message = postDemandMessage.post(actor, new DemandId(id), command);
            if (attachment != null && !attachment.isEmpty()) {
                String name = attachment.getOriginalFilename();
                try (InputStream content = attachment.getInputStream()) {
                    uploadDocument.upload(
                            actor, OwnerRef.of(DemandFiles.KIND, message.id()), name == null ? "" : name, content);
                }
            }
        } catch (RefusedException e) {
            refused(e, sent.model());
            sent.model().addAttribute("typed", Map.of(command.internal() ? "note" : "message", command.text()));
            return sent.again().get();
        }
        return sent.to(id + "#thread", command.internal() ? "demands.done.note" : "demands.done.message");
    }

    /**
     * Keeps the files that came with a new demand, as its first message. The demand stands whatever becomes of them: what
     * was not kept is told and can be attached again.
     */
    private void keepFiles(Actor actor, DemandId id, @Nullable List<MultipartFile> files, RedirectAttributes redirect) {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.isEmpty()) {
            return;
        }
        List<String> notKept = new ArrayList<>();
        try {
            OwnerRef message = OwnerRef.of(
                    DemandFiles.KIND,
                    postDemandMessage
                            .post(
                                    actor,
                                    id,
                                    new PostDemandMessage.Command(null, false, texts.message("demands.files-with-it")))
                            .id());
            for (MultipartFile file : sent) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                upload(actor, message, name, file)
                        .ifPresent(why -> notKept.add(name + texts.message("shared.colon") + why));
            }
        } catch (RefusedException e) {
            notKept.add(Problems.of(e, messages).summary());
        }
        if (!notKept.isEmpty()) {
            redirect.addFlashAttribute(
                    "attachmentProblem",
                    texts.message("demands.files-not-kept", String.join(texts.message("shared.comma"), notKept)));
        }
    }

    /** Why it was not kept; empty when it was. */
    private Optional<String> upload(Actor actor, OwnerRef owner, String name, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            uploadDocument.upload(actor, owner, name, content);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(Problems.of(e, messages).summary());
        } catch (IOException e) {
            return Optional.of(texts.message("error.documents.broken-upload"));
        }
    }

    private void refused(RefusedException e, Model model) {
        ErrorKind kind = e.errorKey().kind();
        if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
            throw e;
        }
        model.addAttribute("problems", Problems.of(e, messages));
    }
}
