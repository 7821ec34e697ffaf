using System.Text.Json;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Plans;

/// <summary>The fields that are asked of one object type at one place of a document, merged and in the order of the response.</summary>
internal sealed class PlanSelection
{
    public PlanSelection(ObjectTypeBinding type, PlanField[] fields)
    {
        Type = type;
        Fields = fields;
        TypeNameJson = JsonSerializer.SerializeToUtf8Bytes(type.Name);
        Prefixes = new byte[fields.Length][];
        for (var index = 0; index < fields.Length; index++)
        {
            Prefixes[index] = [(byte)(index == 0 ? '{' : ','), .. JsonSerializer.SerializeToUtf8Bytes(fields[index].Key), (byte)':'];
        }
    }

    public ObjectTypeBinding Type { get; }

    public PlanField[] Fields { get; }

    /// <summary>What stands before each field's value: the bracket or comma, the response name, the colon.</summary>
    public byte[][] Prefixes { get; }

    /// <summary>The answer to <c>__typename</c>.</summary>
    public byte[] TypeNameJson { get; }
}
