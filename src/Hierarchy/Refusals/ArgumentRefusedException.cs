namespace Hierarchy;

/// <summary>
/// An argument is out of its range or contradicts another one: a page of 6,000 rows, a negative depth, an id beside a code.
/// </summary>
public sealed class ArgumentRefusedException : RefusalException
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="argument">The argument's name as the client wrote it.</param>
    /// <param name="message">What is wrong with it and what would be right.</param>
    public ArgumentRefusedException(string argument, string message)
        : base("ARGUMENT_REFUSED", message) => Argument = argument;

    /// <summary>The argument's name as the client wrote it.</summary>
    public string Argument { get; }
}
