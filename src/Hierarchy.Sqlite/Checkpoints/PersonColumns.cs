using System.Buffers.Binary;

namespace Hierarchy.Sqlite;

/// <summary>The columns of people.</summary>
internal static class PersonColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<PersonData> people)
    {
        HeadColumns.Write(writer, people);
        writer.Booleans(people, person => person.IsPartyMember);
        writer.UInt16s(people, person => person.Traits.Bits);
        writer.Texts(people, person => person.Phone);
        foreach (var person in people)
        {
            AttributeCells.Write(writer, person.Attributes);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var heads = new HeadColumns(ref reader, count);
        var members = reader.Bytes(count);
        var traits = reader.UInt16s(count);
        var phones = reader.Texts(count);
        for (var row = 0; row < count; row++)
        {
            nodes.Add(new PersonData(heads.Next(row, AttributeCells.Read(ref reader)))
            {
                IsPartyMember = members.Boolean(row)!.Value,
                Traits = new TraitSet(BinaryPrimitives.ReadUInt16LittleEndian(traits[(row * sizeof(ushort))..])),
                Phone = phones.NextOptional(),
            });
        }
    }
}
