// SPDX-License-Identifier: MIT
import { mount } from "svelte";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/print.css";
import { offline } from "./offline/offline.svelte";
import App from "./view/App.svelte";
import { desk } from "./view/desk.svelte";
import { views } from "./view/registry";

mount(App, { target: document.getElementById("page")! });
void desk.begin(views).then(() => offline.begin()); // the first answer comes first
