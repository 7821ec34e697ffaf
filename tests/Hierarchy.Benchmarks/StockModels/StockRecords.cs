namespace Hierarchy.Benchmarks.StockModels;

internal sealed record StockMatrixCount(StockMatrix Matrix, long Count);

internal sealed record StockMatrix(string Key, string Name);

internal sealed record StockRow(int Depth, StockUnit Node);

internal sealed record StockBody(string Key, string Name);

internal sealed record StockWorkUnit(string Id, string Key, string Name, List<StockMatrix> Matrices);

/// <param name="Place">A <see cref="StockUnit"/> or a <see cref="StockBody"/>.</param>
internal sealed record StockAppointment(string Post, DateOnly? From, object Place);

internal sealed record StockPerson(
    string Id,
    string Key,
    string Name,
    bool IsPartyMember,
    StockWorkUnit? Employer,
    List<StockMatrix> Matrices,
    List<StockAppointment> Appointments);
