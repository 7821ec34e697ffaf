namespace Hierarchy.Execution.Errors;

/// <summary>A <c>Float</c> is infinite or not a number, which JSON cannot say.</summary>
public sealed class NotANumberException : PublicException
{
    /// <summary>The one message there is.</summary>
    public NotANumberException()
        : base(ErrorCodes.Internal, "The value is not a finite number.")
    {
    }
}
