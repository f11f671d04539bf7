// SPDX-License-Identifier: MIT
// The worker: holds the engine and the open books, so that the page never waits for either.

import { load, type Book, type Engine } from "mediabuy";
import type { Language } from "../ui/language.svelte";
import type { Envelope } from "./envelope";
import type { Progress } from "./import/importing";
import { builtIn, type Answers, type Numbered, type Question, type Questions, type Reply, type Request } from "./messages";
import { Inlet, look } from "./import/inlet";
import { begin, find, read, write } from "./writing";

const engine: Promise<Engine> = load({ restLater: true });
engine.catch(() => undefined); // told to whoever asks first
const books = new Map<number, Book>();
let lastNumber = builtIn;
const inlet = new Inlet();

const reply = (id: number, message: Reply) => self.postMessage({ id, message } satisfies Numbered<Reply>);

async function book(number: number): Promise<Book> {
  const known = books.get(number);
  if (known) return known;
  if (number !== builtIn) throw new Error("this book was closed");
  const reference = (await engine).reference();
  books.set(builtIn, reference);
  return reference;
}

/** Lets the messages in that have come meanwhile. (A timer would wait four milliseconds each time.) */
const { port1: bell, port2: door } = new MessageChannel();
const messagesIn = () =>
  new Promise<void>((resolve) => {
    bell.onmessage = () => resolve();
    door.postMessage(null);
  });

/** Long enough for several questions of an ordinary book. Milliseconds. */
const patience = 8;

async function ask(number: number, questions: Questions): Promise<Reply> {
  const [asked, { calc }] = [await book(number), await engine];
  // What a calculator answers has the shape of every answer, without a book.
  const answer = (question: Question) =>
    "command" in question
      ? asked.ask(question.command, question.options)
      : (calc(question.calculator, question.arguments, question.options) as unknown as Envelope);
  const answers: Answers = {};
  let listened = performance.now();
  for (const [name, question] of Object.entries(questions)) {
    if (performance.now() - listened > patience) {
      await messagesIn();
      if (waiting) return { kind: "superseded" }; // a newer one is here: nobody wants the rest
      listened = performance.now();
    }
    answers[name] = answer(question);
  }
  return { kind: "answers", answers };
}

/** In which language the engine words what it says; English needs no word. */
const spoken = ({ language }: { language: Language }) => (language === "en" ? {} : { language });

async function handle(request: Request, tell: (reply: Reply) => void): Promise<Reply> {
  switch (request.kind) {
    case "hello": {
      const { version, commands, calculators } = await engine;
      return { kind: "hello", hello: { version, commands: commands(spoken(request)), calculators: calculators(spoken(request)) } };
    }
    case "open": {
      const { book: opened, problems } = (await engine).read(request.text, request.name, spoken(request));
      if (!opened) return { kind: "opened", opened: { book: null, problems } };
      books.set(++lastNumber, opened);
      return { kind: "opened", opened: { book: lastNumber, problems } };
    }
    case "close":
      if (request.book !== builtIn) {
        books.get(request.book)?.close();
        books.delete(request.book);
      }
      return { kind: "closed" };
    case "text":
      return { kind: "text", text: (await engine).referenceText() };
    case "export": {
      const { format, options } = request;
      return { kind: "exported", exported: (await book(request.book)).export(format, options) };
    }
    case "keys":
      return { kind: "keys", keys: (await engine).keys() };
    case "records":
      return { kind: "records", found: find(await book(request.book), request.search, spoken(request)) };
    case "write":
      return { kind: "written", written: write(await engine, request.text, request.name, request.entries, spoken(request)) };
    case "readings":
      return { kind: "readings", readings: read(await engine, request.text, request.currency, spoken(request)) };
    case "format":
      return { kind: "made", made: (await engine).format(request.text, request.name, spoken(request)) };
    case "template":
      return { kind: "made", made: begin(await engine, request.head, spoken(request)) };
    case "print": {
      const { command, options } = request.question;
      return { kind: "printed", text: (await book(request.book)).text(command, options, request.format) };
    }
    case "formats":
      return { kind: "formats", formats: (await engine).imports(spoken(request)) };
    case "look": {
      const found = await look(await engine, request.files, spoken(request));
      void inlet.rehearse(await engine, request.files, found);
      return { kind: "looked", found };
    }
    case "import": {
      const told = (progress: Progress) => tell({ kind: "progress", progress });
      return { kind: "imported", imported: await inlet.read(await engine, request.files, request.question, spoken(request), told) };
    }
    case "cancel-import":
      inlet.cancel();
      return { kind: "cancelled" };
    case "imported-text":
      return { kind: "imported-text", text: inlet.bookText() };
    case "ask":
      return ask(request.book, request.questions);
  }
}

async function answer({ id, message }: Numbered<Request>): Promise<void> {
  try {
    reply(id, await handle(message, (meanwhile) => reply(id, meanwhile)));
  } catch (error) {
    reply(id, { kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

// Newest question wins: while dates are stepped or dragged, a question that a newer one has overtaken is
// answered with "superseded" and never computed, or not to its end. One is under way at a time. Everything else
// is handled as it comes.
let waiting: Numbered<Request> | null = null;
let underWay = false;

/** After the first answer there is time for what no first view needs. Where it fails, it is tried when needed. */
const bringRest = () => void engine.then(({ rest }) => rest()).catch(() => undefined);

async function answerNewest(): Promise<void> {
  const newest = waiting;
  waiting = null;
  if (!newest) return;
  underWay = true;
  await answer(newest);
  underWay = false;
  bringRest();
  if (waiting) setTimeout(() => void answerNewest());
}

self.addEventListener("message", (event: MessageEvent<Numbered<Request>>) => {
  if (event.data.message.kind !== "ask") return void answer(event.data);
  if (waiting) reply(waiting.id, { kind: "superseded" });
  else if (!underWay) setTimeout(() => void answerNewest()); // after the messages that already lie in the queue
  waiting = event.data;
});
