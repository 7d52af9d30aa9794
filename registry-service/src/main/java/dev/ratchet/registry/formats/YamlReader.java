package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node.Field;
import dev.ratchet.registry.formats.Node.Mapping;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads YAML as data: no tag makes a type, a key stands once, an alias may not hold itself. It goes by the parser's events, so
 * that every limit holds before anything is built.
 */
final class YamlReader {
    private final Iterator<Event> events;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Budget budget = new Budget();

    private YamlReader(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** The documents that are not empty.
     *
     * @throws UnreadableFile where the text is no such YAML */
    static List<Node> documents(String text) {
        try {
            return new YamlReader(text).documents();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new UnreadableFile(mark == null ? Place.START : place(mark), "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new UnreadableFile(Place.START, "not YAML: it holds a character that must be written as an escape");
        }
    }

    private List<Node> documents() {
        List<Node> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> anchors.clear();
                case Scalar, Alias, SequenceStart, MappingStart -> documents.add(node(event, 1));
                case DocumentEnd, StreamStart, StreamEnd, Comment, MappingEnd, SequenceEnd -> {}
            }
        }
        documents.removeIf(Node::isNothing);
        return documents;
    }

    private Node node(Event event, int depth) {
        Place place = place(event.getStartMark());
        Budget.checkDepth(place, depth);
        Node node =
                switch (event) {
                    case AliasEvent alias -> repeated(alias, place, depth);
                    case ScalarEvent scalar -> scalar(scalar, place);
                    case MappingStartEvent start -> mapping(untagged(start, place), place, depth);
                    case SequenceStartEvent start -> sequence(untagged(start, place), place, depth);
                    default -> throw new IllegalStateException("no value: " + event);
                };
        if (event instanceof NodeEvent anchored && !(event instanceof AliasEvent) && anchored.getAnchor() != null) {
            anchors.put(anchored.getAnchor(), node);
        }
        return node;
    }

    /** What an alias stands for, which is known only once it is complete. */
    private Node repeated(AliasEvent alias, Place place, int depth) {
        Node node = anchors.get(alias.getAnchor());
        if (node == null) {
            throw new UnreadableFile(place, "no complete value has the anchor " + alias.getAnchor());
        }
        spendAgain(node, depth);
        return node;
    }

    private void spendAgain(Node node, int depth) {
        Budget.checkDepth(node.place(), depth);
        budget.spend(node.place(), node instanceof Node.Text text ? text.text().length() : 0);
        switch (node) {
            case Mapping mapping -> mapping.fields().values().forEach(field -> spendAgain(field.value(), depth + 1));
            case Node.Sequence sequence -> sequence.items().forEach(item -> spendAgain(item, depth + 1));
            case Node.Text text -> {}
            case Node.Literal literal -> {}
        }
    }

    private Node scalar(ScalarEvent event, Place place) {
        String tag = event.getTag();
        if (tag != null && !tag.equals("tag:yaml.org,2002:str")) {
            throw new UnreadableFile(place, "the tag " + tag + " is not taken");
        }
        String text = event.getValue();
        budget.spend(place, text.length());
        JsonNode value =
                tag == null && event.getImplicit().canOmitTagInPlainScalar() ? PlainScalar.value(text, place) : null;
        int firstLine = event.getScalarStyle() == ScalarStyle.LITERAL ? place.line() + 1 : 0;
        return value == null ? new Node.Text(place, text, firstLine) : new Node.Literal(place, value);
    }

    private static <E extends CollectionStartEvent> E untagged(E start, Place place) {
        if (start.getTag() != null) {
            throw new UnreadableFile(place, "the tag " + start.getTag() + " is not taken");
        }
        return start;
    }

    private Node sequence(SequenceStartEvent start, Place place, int depth) {
        budget.spend(place, 0);
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Node.Sequence(place(start.getStartMark()), items);
    }

    private Node mapping(MappingStartEvent start, Place place, int depth) {
        budget.spend(place, 0);
        Map<String, Field> fields = new LinkedHashMap<>();
        @Nullable Node merged = null;
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Place at = place(next.getStartMark());
            String key = key(next, at);
            Node value = node(events.next(), depth + 1);
            if (isMerge(next)) {
                merged = value;
            } else if (fields.put(key, new Field(at, value)) != null) {
                throw new UnreadableFile(at, "the key " + key + " is there twice");
            }
        }
        MergeKey.into(fields, merged);
        return new Mapping(place(start.getStartMark()), fields);
    }

    private String key(Event event, Place place) {
        if (event instanceof ScalarEvent scalar && scalar.getTag() == null) {
            budget.spend(place, scalar.getValue().length());
            if (scalar.getAnchor() != null) {
                anchors.put(scalar.getAnchor(), new Node.Text(place, scalar.getValue(), 0));
            }
            return scalar.getValue();
        }
        throw new UnreadableFile(place, "a key must be a text");
    }

    private static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals(MergeKey.KEY);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
