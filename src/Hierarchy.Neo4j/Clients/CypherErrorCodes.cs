namespace Hierarchy.Neo4j;

/// <summary>Neo4j's error codes by kind. https://neo4j.com/docs/status-codes/current/errors/all-errors/</summary>
internal static class CypherErrorCodes
{
    public static CypherErrorKind KindOf(string code) => code switch
    {
        "Neo.ClientError.Security.Unauthorized"
            or "Neo.ClientError.Security.AuthenticationRateLimit"
            or "Neo.ClientError.Security.CredentialsExpired"
            or "Neo.ClientError.Security.TokenExpired" => CypherErrorKind.Unauthorized,
        "Neo.ClientError.Database.DatabaseNotFound" => CypherErrorKind.DatabaseMissing,
        "Neo.ClientError.Schema.ConstraintValidationFailed" => CypherErrorKind.Constraint,
        "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => CypherErrorKind.TimedOut,

        // Both are called transient, but what needs too much memory needs it again.
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
            or "Neo.TransientError.General.OutOfMemoryError"
            or "Neo.TransientError.General.TransactionOutOfMemoryError" => CypherErrorKind.Memory,

        "Neo.ClientError.Cluster.NotALeader"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" => CypherErrorKind.ReadOnly,
        _ => OfClass(code),
    };

    private static CypherErrorKind OfClass(string code)
    {
        if (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal))
        {
            return CypherErrorKind.Transient;
        }

        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal))
        {
            return CypherErrorKind.Forbidden;
        }

        if (code.StartsWith("Neo.ClientError.", StringComparison.Ordinal))
        {
            return CypherErrorKind.Statement;
        }

        return code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) ? CypherErrorKind.Failed : CypherErrorKind.Foreign;
    }
}
