package dev.ratchet.localmodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Messages of hotel guests with the label that is right; some may be shown in prompts, the others are held out. */
public record Messages(List<Labelled> all) {
    /** The labels, described as someone who knows the house would. */
    public static final Map<String, String> DESCRIPTIONS = described();

    /** One message. */
    public record Labelled(String label, String split, String text) {}

    public static Messages ofHotelGuests() {
        try (InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream("/hotel-messages.tsv"))) {
            return new Messages(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 3))
                    .map(cells -> new Labelled(cells[0], cells[1], cells[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Labelled> heldOut() {
        return all.stream().filter(message -> message.split().equals("heldout")).toList();
    }

    public List<Labelled> seen() {
        return all.stream().filter(message -> message.split().equals("seen")).toList();
    }

    public List<String> labels() {
        return all.stream().map(Labelled::label).distinct().toList();
    }

    private static Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        described.put(
                "booking_change",
                "changing an existing reservation: other dates, longer or shorter stay, room type, guests");
        described.put("cancellation", "cancelling the reservation, not coming at all, refund of the prepayment");
        described.put(
                "early_arrival",
                "getting into the room early, check-in before the normal time, leaving bags in the morning");
        described.put("late_departure", "keeping the room longer on the last day, late check-out");
        described.put("housekeeping", "cleaning, towels, sheets, toiletries, extra bedding");
        described.put(
                "maintenance", "something in the room is broken or does not work: heating, water, lights, door, TV");
        described.put("dining", "food and drink: breakfast, restaurant table, menu, room service");
        described.put("noise", "complaint about loud neighbours, music, construction noise or traffic at night");
        described.put("folio", "bill, invoice, receipt, charges and payment");
        described.put("transport", "taxi, airport shuttle, parking, public transport, directions");
        described.put("lost_property", "an item the guest forgot, lost or left behind");
        described.put("connectivity", "wifi, internet connection, network password");
        return described;
    }
}
