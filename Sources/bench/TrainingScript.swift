/// The same update in PyTorch and in NumPy, with clipping and Adam, and NumPy's rate in a large product.
///
/// Printed are the milliseconds of five updates; for the product, billions of operations a second.
enum TrainingScript {
  static let text = """
    import sys, time
    library, kind, H = sys.argv[1], sys.argv[2], int(sys.argv[3])
    V, N, T = 65, 32, 64

    def torch_step():
        import torch
        torch.manual_seed(1)
        rnn, head = getattr(torch.nn, kind)(V, H), torch.nn.Linear(H, V)
        parameters = list(rnn.parameters()) + list(head.parameters())
        adam = torch.optim.Adam(parameters, lr=2e-3)
        x, y = torch.randint(V, (T, N)), torch.randint(V, (T * N,))
        kept = [None]
        def step():
            out, state = rnn(torch.nn.functional.one_hot(x, V).float(), kept[0])
            kept[0] = tuple(s.detach() for s in state) if kind == "LSTM" else state.detach()
            loss = torch.nn.functional.cross_entropy(head(out).reshape(-1, V), y)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            adam.step()
        return step

    def numpy_step():
        import numpy as np
        rng = np.random.default_rng(1)
        G = {"RNN": 1, "LSTM": 4, "GRU": 3}[kind] * H
        f = np.float32
        W, U = [(rng.random(s, dtype=f) - f(0.5)) / f(8) for s in ((V, G), (H, G))]
        b, c, Y, by = np.zeros(G, f), np.zeros(G, f), (rng.random((H, V), dtype=f) - f(0.5)) / f(8), np.zeros(V, f)
        P = [W, U, b, c, Y, by]
        M, S = [np.zeros_like(p) for p in P], [np.zeros_like(p) for p in P]
        x, y = rng.integers(V, size=T * N), rng.integers(V, size=T * N)
        sigmoid = lambda a: 1 / (1 + np.exp(-a))
        def step():
            A = (W[x] + b).reshape(T, N, G)
            h, cell = np.zeros((T + 1, N, H), f), np.zeros((T + 1, N, H), f)
            Q, dA, dS = np.empty((T, N, H), f), np.empty((T, N, G), f), np.empty((T, N, G), f)
            for t in range(T):
                s = h[t] @ U + c
                a = A[t]
                if kind == "RNN":
                    a += s; np.tanh(a, out=a); h[t + 1] = a
                elif kind == "LSTM":
                    a += s; a[:, :3 * H] = sigmoid(a[:, :3 * H]); a[:, 3 * H:] = np.tanh(a[:, 3 * H:])
                    i, g, o, n = np.split(a, 4, 1)
                    cell[t + 1] = g * cell[t] + i * n
                    Q[t] = np.tanh(cell[t + 1]); h[t + 1] = o * Q[t]
                else:
                    a[:, :2 * H] = sigmoid(a[:, :2 * H] + s[:, :2 * H])
                    r, z = a[:, :H], a[:, H:2 * H]
                    Q[t] = s[:, 2 * H:]; a[:, 2 * H:] = np.tanh(a[:, 2 * H:] + r * Q[t])
                    h[t + 1] = (1 - z) * a[:, 2 * H:] + z * h[t]
            out = h[1:].reshape(-1, H)
            logits = out @ Y + by
            e = np.exp(logits - logits.max(1, keepdims=True))
            dy = e / e.sum(1, keepdims=True)
            dy[np.arange(T * N), y] -= 1; dy /= f(T * N)
            dh, dnext, dcell = (dy @ Y.T).reshape(T, N, H), 0, np.zeros((N, H), f)
            for t in reversed(range(T)):
                d, a = dh[t] + dnext, A[t]
                if kind == "RNN":
                    dA[t] = d * (1 - a * a); dS[t] = dA[t]; dnext = dS[t] @ U.T
                elif kind == "LSTM":
                    i, g, o, n = np.split(a, 4, 1)
                    k = dcell + d * o * (1 - Q[t] * Q[t])
                    dA[t] = np.concatenate([k * n * i * (1 - i), k * cell[t] * g * (1 - g), d * Q[t] * o * (1 - o), k * i * (1 - n * n)], 1)
                    dS[t] = dA[t]; dcell = k * g; dnext = dS[t] @ U.T
                else:
                    r, z, n = np.split(a, 3, 1)
                    k = d * (1 - z) * (1 - n * n)
                    dA[t] = np.concatenate([k * Q[t] * r * (1 - r), d * (h[t] - n) * z * (1 - z), k], 1)
                    dS[t] = dA[t]; dS[t, :, 2 * H:] *= r; dnext = dS[t] @ U.T + d * z
            flat = dA.reshape(-1, G)
            dW = np.zeros_like(W); np.add.at(dW, x, flat)
            D = [dW, h[:-1].reshape(-1, H).T @ dS.reshape(-1, G), flat.sum(0), dS.sum((0, 1)), out.T @ dy, dy.sum(0)]
            norm = np.sqrt(sum(float((d * d).sum()) for d in D))
            for p, d, m, s in zip(P, D, M, S):
                d *= f(min(1, 1 / norm)); m *= f(0.9); m += f(0.1) * d; s *= f(0.999); s += f(0.001) * d * d
                p -= f(2e-3) * m / (np.sqrt(s) + f(1e-8))
        return step

    if library == "product":
        import numpy as np
        a = np.random.rand(1024, 1024).astype(np.float32)
        def product():
            start = time.perf_counter(); a @ a
            return time.perf_counter() - start
        print(2 * 1024 ** 3 / min(product() for _ in range(20)) / 1e9)
    else:
        step = torch_step() if library == "PyTorch" else numpy_step()
        for _ in range(3): step()
        for _ in range(5):
            start = time.perf_counter(); step()
            print((time.perf_counter() - start) * 1e3)
    """
}
