using System.Text.Json;

namespace Hierarchy;

/// <summary>A point: [longitude, latitude].</summary>
internal static class LocationCodec
{
    public static void Write(Utf8JsonWriter writer, Location? location)
    {
        if (location is { } point)
        {
            writer.WriteStartArray("location"u8);
            writer.WriteNumberValue(point.Longitude);
            writer.WriteNumberValue(point.Latitude);
            writer.WriteEndArray();
        }
    }

    public static Location Read(ref Utf8JsonReader reader)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartArray);
        var point = new Location(JsonReading.Number(ref reader), JsonReading.Number(ref reader));
        JsonReading.Expect(ref reader, JsonTokenType.EndArray);
        return point;
    }
}
