// Reads the answer to the introspection query from standard input and the SDL from the file named first.
// Exits 0 when graphql-js builds the same schema from both; else prints where they part and exits 1.
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, lexicographicSortSchema, printSchema } from 'graphql';

const print = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
const told = print(buildClientSchema(JSON.parse(readFileSync(0, 'utf8')).data));
const written = print(buildSchema(readFileSync(process.argv[2], 'utf8')));
const line = written.findIndex((text, index) => text !== told[index]);

if (line >= 0 || told.length !== written.length) {
  console.error(`line ${line + 1}\nwritten: ${written[line]}\ntold:    ${told[line]}`);
  process.exit(1);
}
console.log(`${written.length} lines are the same`);
