using System.Diagnostics.CodeAnalysis;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Plans;

/// <summary>What became of a request: an operation that can be executed, or a refusal.</summary>
public sealed class Preparation
{
    internal Preparation(PreparedOperation operation)
    {
        Operation = operation;
    }

    internal Preparation(Response refusal)
    {
        Refusal = refusal;
    }

    /// <summary>The operation; null if the request is refused.</summary>
    public PreparedOperation? Operation { get; }

    /// <summary>The response that says why the request is refused, without data; null if it is not.</summary>
    public Response? Refusal { get; }

    /// <summary>Whether the request is refused.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Operation))]
    public bool IsRefused => Refusal is not null;
}
