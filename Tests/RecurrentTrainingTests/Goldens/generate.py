"""Writes what PyTorch makes of small character models: weights, outputs, and five updates with Adam.

Usage: python3 generate.py OUT_DIR        (needs torch and numpy; nothing else)

Each cell is torch.nn.RNN, LSTM or GRU over one-hot rows with a torch.nn.Linear head. "outputs" holds
hidden states and logits in float32 of a sequence that starts from zeros. "updates" holds, in float64,
the mean cross-entropy and the norm of all gradients of five windows, between which the state is
carried; gradients are clipped to the norm 0.25, and Adam has the rate 0.01. "after" holds the weights
after the last update. Of the two biases of an RNN or LSTM only the first learns.
"""
import json, pathlib, sys, torch

V, H, N, T = 7, 5, 3, 4


def plain(tensors):
    return {name: tensor.detach().tolist() for name, tensor in tensors.items()}


def model(kind, dtype):
    torch.manual_seed(1)
    layers = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru-after": torch.nn.GRU}
    parts = torch.nn.ModuleDict({"rnn": layers[kind](V, H), "head": torch.nn.Linear(H, V)})
    return parts.to(torch.float32).to(dtype)


def windows():
    generator = torch.Generator().manual_seed(2)
    return [torch.randint(V, (2, T, N), generator=generator) for _ in range(5)]


def outputs(kind):
    parts = model(kind, torch.float32)
    inputs = windows()[0][0]
    states, _ = parts["rnn"](torch.nn.functional.one_hot(inputs, V).float())
    return {
        "weights": plain(parts.state_dict()), "inputs": inputs.tolist(),
        "hidden": states.tolist(), "logits": parts["head"](states).tolist(),
    }


def updates(kind):
    parts = model(kind, torch.float64)
    if kind != "gru-after":
        # Only the sum of the two biases acts: one of them learns.
        parts["rnn"].bias_hh_l0.requires_grad_(False)
    adam = torch.optim.Adam([p for p in parts.parameters() if p.requires_grad], lr=0.01)
    state, losses, norms = None, [], []
    for inputs, targets in windows():
        states, state = parts["rnn"](torch.nn.functional.one_hot(inputs, V).double(), state)
        state = tuple(s.detach() for s in state) if kind == "lstm" else state.detach()
        loss = torch.nn.functional.cross_entropy(parts["head"](states).reshape(-1, V), targets.reshape(-1))
        adam.zero_grad()
        loss.backward()
        # clip_grad_norm_ would add 1e-6 to the norm that it divides by.
        gradients = [p.grad for p in parts.parameters() if p.grad is not None]
        norm = torch.cat([g.flatten() for g in gradients]).norm().item()
        norms.append(norm)
        for gradient in gradients:
            gradient.mul_(min(1, 0.25 / norm))
        adam.step()
        losses.append(loss.item())
    return {
        "windows": [w.tolist() for w in windows()], "losses": losses, "norms": norms,
        "after": plain(parts.state_dict()),
    }


out = pathlib.Path(sys.argv[1])
for kind in ["rnn", "lstm", "gru-after"]:
    content = {"torch": torch.__version__, "outputs": outputs(kind), "updates": updates(kind)}
    (out / f"{kind}.json").write_text(json.dumps(content) + "\n")
