namespace Hierarchy.Sqlite;

/// <summary>
/// The attributes of a row, among what stands row by row at a block's end: how many there are, then their names and values.
/// </summary>
internal static class AttributeCells
{
    public static void Write(BlockWriter writer, AttributeMap attributes)
    {
        writer.Int32(attributes.Count);
        foreach (var (name, value) in attributes)
        {
            writer.Text(name);
            writer.Text(value);
        }
    }

    public static AttributeMap Read(ref BlockReader reader)
    {
        var count = reader.Int32();
        if (count == 0)
        {
            return AttributeMap.Empty;
        }

        var entries = new KeyValuePair<string, string>[count];
        foreach (ref var entry in entries.AsSpan())
        {
            var name = reader.Text();
            entry = new(name, reader.Text());
        }

        return AttributeMap.Of(entries);
    }
}
