using Hierarchy.Execution.Responses;

namespace Hierarchy.Execution.Plans;

/// <summary>Carries the errors of a refused request to where they become a response.</summary>
internal sealed class RefusedException(IReadOnlyList<ResponseError> errors) : Exception
{
    public IReadOnlyList<ResponseError> Errors { get; } = errors;
}
