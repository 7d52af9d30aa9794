package dev.ratchet.demo.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers who want to change an order; the right answer is the change as a JSON object, with null for what they don't say. */
public final class OrderTraffic implements Traffic {
    public static final PhraseBook NORMAL = PhraseBook.read("orders/shapes.txt");

    /** Corrections and second orders: the message names more than the values that count. */
    public static final PhraseBook DRIFTED = PhraseBook.read("orders/drift.txt");

    private static final List<String> PRODUCTS = Resources.lines("orders/products.txt");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final double DRIFTED_SHARE = 0.85;
    private static final double LOWER_CASE = 0.12;

    private final SplittableRandom random;
    private final Variety variety;
    private final Sessions sessions;

    public OrderTraffic(long seed) {
        random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        variety = new Variety(random);
        sessions = new Sessions(random.split());
    }

    @Override
    public Message next(boolean drifted) {
        String change = variety.pick(NORMAL.topics());
        PhraseBook book = drifted && variety.chance(DRIFTED_SHARE) ? DRIFTED : NORMAL;
        return message(variety.pick(book.of(change)), change);
    }

    private Message message(String shape, String change) {
        OrderWords words = OrderWords.random(random, PRODUCTS);
        Map<String, String> written = new HashMap<>();
        Matcher places = PLACE.matcher(shape);
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            String value = written.computeIfAbsent(places.group(1), place -> words.written(place, random));
            places.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        String dressed = variety.dress(places.appendTail(text).toString());
        String typed = variety.chance(LOWER_CASE) ? dressed.toLowerCase(Locale.ROOT) : dressed;
        return new Message(sessions.next(), typed, EventJson.writeText(answer(words, written, change)));
    }

    private static ObjectNode answer(OrderWords words, Map<String, String> written, String change) {
        ObjectNode answer = EventJson.mapper().createObjectNode();
        boolean product = written.containsKey("product") || written.containsKey("products");
        answer.put("order_id", words.orderId());
        answer.put("product", product ? words.product() : null);
        answer.put("quantity", written.containsKey("n") ? Integer.valueOf(words.quantity()) : null);
        answer.put("date", written.containsKey("date") ? words.date().toString() : null);
        return answer.put("change", change);
    }
}
