// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs.Tests;

/// <summary>What is done while the power may fail.</summary>
/// <param name="files">Files on the flash under test.</param>
internal delegate void FlashScenario(FlashFileSystem files);
