namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        private readonly Resident _was = new();
        private readonly Resident _now = new();

        /// <summary>Counts everybody anew who changed, and everybody whose employer joined or left a matrix.</summary>
        private void CountPeople()
        {
            var changed = ChangedPeople();
            foreach (var person in changed)
            {
                _was.Read(before, person);
                _now.Read(after, person);
                CountChange();
            }

            foreach (var employer in ChangedEmployers())
            {
                int[] left = MissingIn(after, before, employer);
                int[] joined = MissingIn(before, after, employer);
                foreach (var person in before.List(employer, ListKind.Employees))
                {
                    if (!changed.Contains(person))
                    {
                        CountEmployee(person, employer, left, joined);
                    }
                }
            }
        }

        /// <summary>The people of whom a fact, the day or an end has changed the membership, residence, employer or matrices.</summary>
        private HashSet<int> ChangedPeople()
        {
            var people = new HashSet<int>();
            foreach (var slot in _nodes)
            {
                if (after.Node(slot).Type == NodeType.Person)
                {
                    people.Add(slot);
                }
            }

            foreach (var pair in _pairs.Keys)
            {
                if (pair.Type is RelationshipType.LivesIn or RelationshipType.WorksAt or RelationshipType.InMatrix
                    && after.Node(pair.Source).Type == NodeType.Person)
                {
                    people.Add(pair.Source);
                }
            }

            return people;
        }

        /// <summary>The work units that joined or left a matrix. New ones have no employees but changed ones.</summary>
        private HashSet<int> ChangedEmployers()
        {
            var employers = new HashSet<int>();
            foreach (var (pair, tied) in _pairs)
            {
                if (pair is { Type: RelationshipType.InMatrix, Leads: false }
                    && tied.Before != tied.After
                    && after.Node(pair.Source).Type == NodeType.WorkUnit)
                {
                    employers.Add(pair.Source);
                }
            }

            return employers;
        }

        /// <summary>The matrices that a work unit belongs to in one snapshot and not in another.</summary>
        private static int[] MissingIn(Snapshot other, Snapshot snapshot, int workUnit)
        {
            var matrices = new HashSet<int>();
            foreach (var matrix in snapshot.List(workUnit, ListKind.InMatrices))
            {
                matrices.Add(matrix);
            }

            foreach (var matrix in other.List(workUnit, ListKind.InMatrices))
            {
                matrices.Remove(matrix);
            }

            return [.. matrices];
        }

        /// <summary>
        /// Of somebody who did not change, only their own ties are read, and once: there may be 100,000 of them. What their employer left
        /// or joined they left or joined with it, unless they belong by themselves.
        /// </summary>
        private void CountEmployee(int person, int employer, int[] left, int[] joined)
        {
            _was.ReadTies(before, person);
            if (_was.Employer == employer && _was.Home != 0)
            {
                CountThrough(left, -1);
                CountThrough(joined, 1);
            }
        }

        private void CountThrough(int[] employersMatrices, int sign)
        {
            foreach (var matrix in employersMatrices)
            {
                if (!_was.Matrices.Contains(matrix))
                {
                    Count(_was.Home, MeasureKeys.Matrix(matrix), sign);
                }
            }
        }

        /// <summary>Belongs after minus belongs before, never the number of ways; and the same for living and membership.</summary>
        private void CountChange()
        {
            if (_was.Home != _now.Home)
            {
                CountAll(_was, -1);
                CountAll(_now, 1);
                return;
            }

            if (_now.Home == 0)
            {
                return;
            }

            Count(_now.Home, MeasureKeys.PartyMembers, _now.Party - _was.Party);
            CountMissing(_was.Matrices, _now.Matrices, -1);
            CountMissing(_now.Matrices, _was.Matrices, 1);
        }

        private void CountMissing(List<int> matrices, List<int> others, int sign)
        {
            foreach (var matrix in matrices)
            {
                if (!others.Contains(matrix))
                {
                    Count(_now.Home, MeasureKeys.Matrix(matrix), sign);
                }
            }
        }

        private void CountAll(Resident resident, int sign)
        {
            if (resident.Home == 0)
            {
                return;
            }

            Count(resident.Home, MeasureKeys.Residents, sign);
            Count(resident.Home, MeasureKeys.PartyMembers, sign * resident.Party);
            foreach (var matrix in resident.Matrices)
            {
                Count(resident.Home, MeasureKeys.Matrix(matrix), sign);
            }
        }
    }
}
