// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Board;

/// <summary>Handles a change of a pin: of its mode, of what drives it, of its level or of its label.</summary>
/// <param name="pin">The pin, as it is now.</param>
/// <param name="actor">Who changed it.</param>
public delegate void VirtualPinChangedHandler(VirtualPin pin, PinActor actor);
