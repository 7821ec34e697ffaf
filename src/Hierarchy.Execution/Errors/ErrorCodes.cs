namespace Hierarchy.Execution.Errors;

/// <summary>The codes that the executor itself puts into <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The document cannot be parsed.</summary>
    public const string Syntax = "GRAPHQL_PARSE_FAILED";

    /// <summary>
    /// The document breaks a rule of the specification or does not fit the schema; <c>extensions.rule</c> names the rule.
    /// </summary>
    public const string Validation = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or an argument cannot be coerced to its type.</summary>
    public const string BadInput = "BAD_USER_INPUT";

    /// <summary>The document has no such operation, or several and none was named.</summary>
    public const string Operation = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The request is larger than a limit; <c>extensions.limit</c> names it.</summary>
    public const string Limit = "LIMIT_EXCEEDED";

    /// <summary>A field that is declared as non-null has no value.</summary>
    public const string NullViolation = "NULL_VIOLATION";

    /// <summary>Something failed that the client cannot mend; <c>extensions.correlation</c> finds it in the log.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
