// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Makes the application object of one boot.</summary>
/// <returns>A new application.</returns>
public delegate MgosApp AppFactory();
