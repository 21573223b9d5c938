package org.zhuqi.programmes.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.usecase.PublishDesign;
import org.zhuqi.programmes.designs.usecase.ReadDesign;
import org.zhuqi.programmes.designs.usecase.ReplaceDefinition;
import org.zhuqi.programmes.designs.usecase.StartDesign;
import org.zhuqi.programmes.designs.usecase.TryFormula;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.CreatedResponse;
import org.zhuqi.shared.web.Texts;
import tools.jackson.databind.JsonNode;

/** Writing calls by program: a definition is the JSON of the published schema, changed as a whole with a version check. */
@RestController
@RequestMapping("/api/v1/programmes")
@RequiredArgsConstructor
class DesignsApi {
    private static final String SCHEMA = "schemas/programme.schema.json";
    private final StartDesign startDesign;
    private final ReadDesign readDesign;
    private final ReplaceDefinition replaceDefinition;
    private final PublishDesign publishDesign;
    private final TryFormula tryFormula;
    private final AnswersCodec answersCodec;
    private final DesignWords words;
    private final Texts texts;

    /** The JSON schema of a definition (2020-12). */
    @GetMapping(value = "/schema", produces = "application/schema+json")
    Resource schema() {
        return new ClassPathResource(SCHEMA);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse begin(Actor actor, @RequestBody StartDesign.Command command) {
        return new CreatedResponse(startDesign.begin(actor, command).value());
    }

    /** From a definition; nothing is kept of one that is wrong anywhere. {@code code} takes the place of its own. */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse read(
            Actor actor, @RequestBody String definition, @RequestParam(required = false) @Nullable String code) {
        return new CreatedResponse(startDesign.read(actor, definition, code).value());
    }

    /** What is to be called how. */
    record Copy(@Nullable String code) {}

    @PostMapping("/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse copy(Actor actor, @PathVariable UUID id, @RequestBody Copy copy) {
        return new CreatedResponse(
                startDesign.copy(actor, new ProgrammeId(id), copy.code()).value());
    }

    /** The working copy, or the version asked for, as the JSON of the schema. */
    @GetMapping(value = "/{id}/definition", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> definition(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return ResponseEntity.ok(readDesign.export(actor, new ProgrammeId(id), version));
    }

    /** Where a working copy is now. */
    record Saved(long version) {
        static Saved from(Design design) {
            return new Saved(design.version());
        }
    }

    /** Puts a definition in the place of the working copy; {@code seen} is the version it was made from. */
    @PutMapping("/{id}/definition")
    Saved replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestBody String definition) {
        return Saved.from(replaceDefinition.replace(actor, new ProgrammeId(id), seen, definition));
    }

    /** One thing that is missing or does not fit. */
    record FaultResponse(String part, String field, String key, String message) {}

    /**
     * How far a call is.
     *
     * @param version of the working copy, to be handed in with the next change
     * @param published the latest version that was published, 0 for none
     * @param untranslated texts without Korean
     * @param pending in what it differs from the latest version
     */
    record StateResponse(
            UUID id,
            String code,
            String status,
            long version,
            int published,
            List<FaultResponse> faults,
            List<String> untranslated,
            List<String> pending) {}

    @GetMapping("/{id}/design")
    StateResponse state(Actor actor, @PathVariable UUID id) {
        ReadDesign.View view = readDesign.show(actor, new ProgrammeId(id));
        Design design = view.design();
        return new StateResponse(
                design.id().value(),
                design.code(),
                design.status().name(),
                design.version(),
                design.wasPublished() ? design.published() : 0,
                view.faults().stream()
                        .map(fault -> new FaultResponse(
                                fault.part().name(),
                                fault.problem().field(),
                                fault.problem().key(),
                                words.fault(fault)))
                        .toList(),
                view.untranslated().stream().map(wording -> wording.text().zh()).toList(),
                view.pending().stream().map(words::change).toList());
    }

    /**
     * What is to be published.
     *
     * @param seen the version of the working copy that was looked at
     * @param because why the version before is mended; not asked for the first
     */
    record Publication(@Nullable Long seen, @Nullable String because) {}

    /** The number of the version it became. */
    record Published(int version) {}

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Published publish(Actor actor, @PathVariable UUID id, @RequestBody Publication publication) {
        Long seen = publication.seen();
        return new Published(
                publishDesign.publish(actor, new ProgrammeId(id), seen == null ? -1 : seen, publication.because()));
    }

    /** Why it is taken back. */
    record Withdrawal(@Nullable String because) {}

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        publishDesign.withdraw(actor, new ProgrammeId(id), withdrawal.because());
    }

    /**
     * What is assumed.
     *
     * @param answers to the form
     * @param facts by their keys: numbers, true or false, words
     */
    record Inputs(@Nullable JsonNode answers, @Nullable Map<String, JsonNode> facts) {}

    /**
     * What the formula gives.
     *
     * @param amount in yuan as a decimal string, null while something is missing
     */
    record TrialResponse(@Nullable String amount, List<String> missing, List<String> steps) {}

    @PostMapping("/{id}/formula-trials")
    TrialResponse evaluate(Actor actor, @PathVariable UUID id, @RequestBody Inputs inputs) {
        Map<FactKey, FactValue> facts = new TreeMap<>();
        if (inputs.facts() != null) {
            inputs.facts().forEach((key, value) -> facts.put(new FactKey(key), value(value)));
        }
        AmountResult result = tryFormula.evaluate(
                actor,
                new ProgrammeId(id),
                new TryFormula.Inputs(
                        answersCodec.read(
                                inputs.answers() == null
                                        ? "{}"
                                        : inputs.answers().toString()),
                        facts,
                        texts.message("designs.trial.source")));
        return switch (result) {
            case AmountResult.Known known ->
                new TrialResponse(known.amount().toString(), List.of(), words.steps(known.steps()));
            case AmountResult.Unknown unknown ->
                new TrialResponse(null, List.copyOf(unknown.missing()), words.steps(unknown.steps()));
        };
    }

    private static FactValue value(JsonNode value) {
        return value.isNumber()
                ? FactValue.of(value.decimalValue())
                : value.isBoolean() ? FactValue.of(value.booleanValue()) : FactValue.of(value.asString(""));
    }
}
