// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using Mgos.Boards;
global using Mgos.Gpio;
