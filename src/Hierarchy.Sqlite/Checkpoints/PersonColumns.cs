namespace Hierarchy.Sqlite;

/// <summary>The columns of people.</summary>
internal static class PersonColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<PersonData> people)
    {
        HeadColumns.Write(writer, people);
        foreach (var person in people)
        {
            writer.Boolean(person.IsPartyMember);
        }

        foreach (var person in people)
        {
            writer.Int32(person.Traits.Bits);
        }

        foreach (var person in people)
        {
            writer.OptionalText(person.Phone);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = HeadColumns.Read(ref reader, count);
        var members = reader.Booleans(count);
        var traits = new TraitSet[count];
        foreach (ref var cell in traits.AsSpan())
        {
            cell = new TraitSet((ushort)reader.Int32());
        }

        var phones = reader.OptionalTexts(count);
        for (var i = 0; i < count; i++)
        {
            nodes.Add(new PersonData
            {
                Id = new NodeId(head.Ids[i]),
                Key = head.Keys[i],
                Name = head.Names[i],
                Attributes = head.Attributes[i],
                IsPartyMember = members[i]!.Value,
                Traits = traits[i],
                Phone = phones[i],
            });
        }
    }
}
