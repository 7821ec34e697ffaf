using Microsoft.Data.Sqlite;
using Xunit;

namespace Hierarchy.Sqlite.Tests;

/// <summary>What a damaged file makes the reader of a value say is told as damage; a bug of this program is not.</summary>
public sealed class StoreErrorsTests
{
    [Fact]
    public void A_value_that_is_not_there_or_of_another_type_is_damage()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT NULL, 'text'";
        using var reader = command.ExecuteReader();
        reader.Read();

        Assert.True(StoreErrors.IsDamage(Assert.ThrowsAny<Exception>(() => reader.GetInt64(0))));
        Assert.True(StoreErrors.IsDamage(Assert.ThrowsAny<Exception>(() => reader.GetString(0))));
        Assert.True(StoreErrors.IsDamage(Assert.ThrowsAny<Exception>(() => (long)reader.GetValue(1))));
        Assert.True(StoreErrors.IsDamage(Assert.ThrowsAny<Exception>(() => checked((int)long.Parse("9999999999", null)))));
    }

    [Fact]
    public void A_bug_is_none()
    {
        Exception[] bugs = [new InvalidOperationException("x"), new ObjectDisposedException("x"), new ArgumentException("x"), new FormatException()];
        Assert.All(bugs, bug => Assert.False(StoreErrors.IsDamage(bug)));
        Assert.False(StoreErrors.IsDamage(Assert.Throws<InvalidOperationException>(() => Array.Empty<int>().First())));
    }
}
