// Reads { sdl, introspection } from the standard input and prints the schema that each of them gives, as graphql-js prints it.
import { buildClientSchema, buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';

const { sdl, introspection } = JSON.parse(readFileSync(0, 'utf8'));
const print = (schema) => printSchema(lexicographicSortSchema(schema));
console.log(JSON.stringify({ expected: print(buildSchema(sdl)), actual: print(buildClientSchema(introspection)) }));
