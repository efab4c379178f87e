// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Sim;

/// <summary>What is wired to a pin, according to the configuration.</summary>
/// <param name="Text">Key without its last word, such as <c>board.led1</c>.</param>
/// <param name="Kind"><c>led</c>, <c>button</c> or empty.</param>
/// <param name="IsActiveHigh">The level at which an LED lights.</param>
internal sealed record PinLabel(string Text, string Kind, bool IsActiveHigh);
