package dev.ratchet.registry.api.ofrep;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All flags for one unit, as the protocol tells them. */
@Schema(name = "OfrepEvaluations")
record BulkView(List<EvaluationView> flags) {}
