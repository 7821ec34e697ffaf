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
                foreach (var person in before.List(employer, ListKind.Employees))
                {
                    if (!changed.Contains(person))
                    {
                        CountEmployee(person, employer);
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

        /// <summary>
        /// Of somebody who did not change, only what comes from the employer is read twice: there may be 100,000 of them.
        /// </summary>
        private void CountEmployee(int person, int employer)
        {
            _was.ReadTies(before, person);
            if (_was.Employer != employer)
            {
                return;
            }

            _now.CopyFrom(_was);
            _was.AddEmployersMatrices(before);
            _now.AddEmployersMatrices(after);
            CountChange();
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
