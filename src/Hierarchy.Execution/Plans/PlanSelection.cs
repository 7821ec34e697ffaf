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
    }

    public ObjectTypeBinding Type { get; }

    public PlanField[] Fields { get; }

    /// <summary>The answer to <c>__typename</c>.</summary>
    public byte[] TypeNameJson { get; }
}
