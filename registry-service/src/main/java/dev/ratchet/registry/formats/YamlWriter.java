package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Writes JSON values as YAML, always in the same way: blocks, two spaces, fields in their order. */
final class YamlWriter {
    /** What a reader must find a colon within; longer keys are written with a question mark. */
    private static final int MAX_SIMPLE_KEY = 128;

    private final StringBuilder out = new StringBuilder();

    void field(String name, JsonNode value) {
        field(name, value, "");
    }

    /** A text as a block wherever a block can carry it, so that a change of it is a change of lines. */
    void prose(String name, String text) {
        out.append(name).append(": ");
        if (YamlText.isBlock(text)) {
            out.append(YamlText.block(text, YamlText.INDENT));
        } else {
            out.append(YamlText.quoted(text)).append('\n');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void field(String name, JsonNode value, String indent) {
        String key = YamlText.inline(name);
        if (key.length() > MAX_SIMPLE_KEY) {
            out.append("? ").append(key).append('\n').append(indent);
            key = "";
        }
        out.append(key).append(':');
        value(value, indent);
    }

    /** What comes after a colon. */
    private void value(JsonNode value, String indent) {
        if (value.isObject() && !value.isEmpty()) {
            out.append('\n').append(indent).append(YamlText.INDENT);
            fields(value, indent + YamlText.INDENT);
        } else if (value.isArray() && !value.isEmpty()) {
            out.append('\n').append(indent).append(YamlText.INDENT);
            items(value, indent + YamlText.INDENT);
        } else {
            out.append(' ');
            scalar(value, indent);
        }
    }

    /** The first field begins where the writer stands. */
    private void fields(JsonNode object, String indent) {
        String before = "";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            out.append(before);
            field(field.getKey(), field.getValue(), indent);
            before = indent;
        }
    }

    private void items(JsonNode array, String indent) {
        String before = "";
        for (JsonNode item : array) {
            out.append(before).append("- ");
            String inner = indent + YamlText.INDENT;
            if (item.isObject() && !item.isEmpty()) {
                fields(item, inner);
            } else if (item.isArray() && !item.isEmpty()) {
                items(item, inner);
            } else {
                scalar(item, indent);
            }
            before = indent;
        }
    }

    private void scalar(JsonNode value, String indent) {
        if (value.isTextual()) {
            text(value.textValue(), indent);
        } else {
            out.append(value.isFloatingPointNumber() ? number(value.doubleValue()) : value.toString())
                    .append('\n');
        }
    }

    private void text(String text, String indent) {
        if (text.indexOf('\n') >= 0 && YamlText.isBlock(text)) {
            out.append(YamlText.block(text, indent + YamlText.INDENT));
        } else {
            out.append(YamlText.inline(text)).append('\n');
        }
    }

    /** With a sign in the exponent, without which readers of YAML 1.1 see a text. */
    private static String number(double value) {
        String text = Double.toString(value).replace('E', 'e');
        return text.contains("e") && !text.contains("e-") ? text.replace("e", "e+") : text;
    }
}
